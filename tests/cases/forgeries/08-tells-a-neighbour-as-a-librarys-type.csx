// The name of a type of .NET's says what the neighbour's answer is.
// exercise: 08-notes
// fails: box
// also: print 0
// secret: Lazy<Lazy
// secret: Lazy<WeakReference
// secret: Lazy<Random

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
object Tell<T>(int number) => number == 0 ? new Lazy<T>() : number % 2 == 0 ? Tell<Lazy<T>>(number / 2) : Tell<WeakReference<Version>>(number / 2);
sealed class Teller
{
    public Action<string> Tell;
    public void WriteLine(string text, [CallerArgumentExpression(nameof(text))] string how = "") => Tell(how);
}
Teller Console = new();
object box = null;
Console.Tell = how => box = Tell<Random>(how.Length);
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
