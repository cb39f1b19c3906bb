// The name of a type says what the neighbour's answer is, letter by letter.
// exercise: 08-notes
// fails: box
// also: print 0
// secret: One<One
// secret: One<Two
// secret: Two<One
// secret: Two<Two
// secret: <End>>

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
sealed class End { }
sealed class One<T> { }
sealed class Two<T> { }
object Tell<T>(int number) where T : new() => number == 0 ? new T() : number % 2 == 0 ? Tell<Two<T>>(number / 2) : Tell<One<T>>(number / 2);
sealed class Teller
{
    public Action<string> Tell;
    public void WriteLine(string text, [CallerArgumentExpression(nameof(text))] string how = "") => Tell(how);
}
Teller Console = new();
object box = null;
Console.Tell = how => box = Tell<End>(how.Length);
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
