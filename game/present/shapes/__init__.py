"""What this layer hands over: frozen pieces of finished words and the few numbers a canvas needs."""
