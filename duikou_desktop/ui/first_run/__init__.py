"""The first questions: four pages, each answer visible and changeable at the left."""
