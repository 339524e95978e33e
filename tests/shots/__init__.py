"""Pictures of the interface, made by a command, to be looked at."""
