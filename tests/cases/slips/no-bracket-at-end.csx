// 01-one-sample backward
// 1:33-33 CS1026 ) expected
//   Write the `)` that is missing: not every bracket of this line is closed.

Console.WriteLine(m.grad.npstr();
