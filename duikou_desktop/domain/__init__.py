"""What an office keeps, and the arithmetic of service time. Pure: no files, no database, no Qt."""
