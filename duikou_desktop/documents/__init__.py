"""Word and Excel out, Excel in. Builds papers from results; never queries."""
