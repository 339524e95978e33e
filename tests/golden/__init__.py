"""Papers as they were when somebody last looked at their rendered pages: guards against change."""
