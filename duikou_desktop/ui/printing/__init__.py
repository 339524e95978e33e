"""One renderer of papers: PDF, preview and printer show the same pages."""
