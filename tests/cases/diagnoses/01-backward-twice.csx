// 01-one-sample backward
// hint: Every gradient is twice as large. backward adds to what is there: did it run twice, or is the loss twice as large?

loss.backward(retain_graph: true);
loss.backward();
