// 01-one-sample backward
// hint: Every gradient is 3 times as large. backward adds to what is there: did it run 3 times, or is the loss 3 times as large?

loss.backward(retain_graph: true);
loss.backward(retain_graph: true);
loss.backward();
