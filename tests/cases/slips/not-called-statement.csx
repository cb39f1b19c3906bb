// 01-one-sample backward
// 1:1-13 CS0201 Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement
//   Write `backward()`: a function is called by `(` and `)`, also where nothing stands between them.

loss.backward;
