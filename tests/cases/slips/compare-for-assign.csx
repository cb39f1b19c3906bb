// 01-one-sample backward
// 1:1-6 CS0201 Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement
//   Write `=` to give a variable a value: `==` only compares.

x == y;
