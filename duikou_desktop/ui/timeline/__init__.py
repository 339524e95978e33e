"""派驻时间线: who was where, and for how long."""
