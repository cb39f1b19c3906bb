// Prints what terminals, pages and pipelines obey.
// where: mse
// jailed: failed, 

Console.WriteLine("\u001b]0;title\u0007\u001b[2J\n::set-output name=grade::100\n::stop-commands::x\n]]><script>\0");
throw new Exception("\u001b]0;title\u0007\u001b[2J\n::set-output name=grade::100\n::stop-commands::x\n]]><script>\0\u202e");
