"""What is known about Arabic and the world: plain data files, and the loader that checks them."""
