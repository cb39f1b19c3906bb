// A console of its own, which prints nothing.
// exercise: 08-notes
// fails: print

// replace
string errand
// with
sealed class Silent
{
    public void WriteLine(string text) { }
}
Silent Console = new();
string errand
// honestly
sealed class Loud
{
    public void WriteLine(string text) => System.Console.WriteLine(text.ToUpper());
}
Loud Console = new();
string errand

// replace
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
// with
Console.WriteLine("many notes");
// honestly
Console.WriteLine($"{page.Count} notes, and {words(errand)} words in the first");
