"""The page of settings: how it looks, who works, where the office lies, its backups."""
