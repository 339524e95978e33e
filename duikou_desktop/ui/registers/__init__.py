"""The page of a register: one class for all, made from the register's declaration."""
