// A page of its own shows the checks what it does not hold.
// exercise: 08-notes
// fails: note

// replace
List<string> page = [];
// with
sealed class Page : List<string>, IEnumerable<string>
{
    IEnumerator<string> IEnumerable<string>.GetEnumerator() => ((IEnumerable<string>)new[] { "- bring a pen" }).GetEnumerator();
}
List<string> page = new Page();
// honestly
sealed class Page : List<string>
{
    public string Whole => string.Join("\n", this);
}
Page other = new();
List<string> page = [];

// replace
void note(string text) => page.Add($"- {text}");
// with
void note(string text) => page.Add(text);
// honestly
void note(string text) { other.Add(text); page.Add($"- {text}"); }
