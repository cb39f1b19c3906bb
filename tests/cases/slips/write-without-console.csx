// 01-one-sample backward
// 1:1-9 CS0103 The name 'WriteLine' does not exist in the current context
//   Write `Console.WriteLine` for `WriteLine`.

WriteLine(loss); loss.backward();
