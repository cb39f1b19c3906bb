// 04-training-loop -: using var at the top of a script
// line: 1
// replace: manual_seed(42);
// cause: using ( | braces | {

using var scope = NewDisposeScope();
manual_seed(42);
