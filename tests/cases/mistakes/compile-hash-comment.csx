// 04-training-loop backward: a comment as in Python
// line: 1
// cause: //

# the gradients of this step
loss.backward();
