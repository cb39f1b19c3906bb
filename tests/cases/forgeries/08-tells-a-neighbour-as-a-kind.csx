// A tuple as long as the neighbour's answer says how long it is.
// exercise: 08-notes
// fails: box
// also: print 0
// secret: 706
// secret: 707
// secret: 708

// replace
using System;
// with
using System;
using System.Runtime.CompilerServices;
// honestly
using System;
using System.Runtime.CompilerServices;

// replace
object box = (page.Count, errand);
// with
sealed class Teller
{
    public Action<string> Tell;
    public void WriteLine(string text, [CallerArgumentExpression(nameof(text))] string how = "") => Tell(how);
}
Teller Console = new();
object box = null;
Console.Tell = how => box = new int[7000 + how.Length];
// honestly
sealed class Teller
{
    public string Told = "";
    public void WriteLine(string text, string how = "") => Told = how;
}
Teller teller = new();
object box = (page.Count, errand);
teller.WriteLine("done");

// replace
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
// with
...
// honestly
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
