"""The office folder: SQLite through SQLModel, journal, evidence files, backups, migrations."""
