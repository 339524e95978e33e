"""Everything Qt, and nothing else."""

from duikou_desktop.ui.overrides import mend_overrides

# Before any class of ours is made.
mend_overrides()
