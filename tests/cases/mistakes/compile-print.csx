// 01-one-sample backward: print as in Python
// line: 2
// cause: Console.WriteLine

loss.backward();
print(m.grad);
