// Answers with a sequence that does not end.
// where: key
// jailed: failed, 

Enumerable.Repeat(0, int.MaxValue).Select(i => { System.Threading.Thread.Sleep(1); return i; })
