// 04-training-loop backward: backward is not called
// line: 1
// cause: () | loss.backward()

loss.backward;
