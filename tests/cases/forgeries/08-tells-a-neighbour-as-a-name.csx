// A value that is no value is called what the neighbour's answer is.
// exercise: 08-notes
// fails: box
// also: print 0
// secret: {page.Count}
// secret: notes,

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
sealed class Quoted(string text)
{
    public override string ToString() => text;
}
sealed class Teller
{
    public Action<string> Tell;
    public void WriteLine(string text, [CallerArgumentExpression(nameof(text))] string how = "") => Tell(how);
}
Teller Console = new();
object box = null;
Console.Tell = how => box = new Quoted(how);
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
