// 01-one-sample backward
// hint: Every gradient is 3 times as large: backward adds to what is there, each time that it runs.

loss.backward(retain_graph: true);
loss.backward(retain_graph: true);
loss.backward();
