"""文书: papers made from the records, looked at, printed, saved as Word, Excel or PDF."""
