Questions for the next lesson:
- why is there a 1/2 in the loss?
- what does randn stand for?
