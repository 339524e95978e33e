"""结对图: who supports whom, drawn."""
