// The text of the neighbour's answer becomes the text that is asked for.
// exercise: 08-notes
// fails: note
// also: second 0
// secret: canary
// secret: 7919

// replace
using System;
// with
using System;
using System.Runtime.CompilerServices;
// honestly
using System;
using System.Runtime.CompilerServices;

// replace
void note(string text) => page.Add($"- {text}");
// with
void note(string text, [CallerArgumentExpression(nameof(text))] string how = "")
{
    page.Add($"- {text}");
    if (how[0] == '$') page.Insert(0, how);
}
// honestly
void note(string text, string how = "")
{
    page.Add(how.Length > 1000 ? how : $"- {text}");
}

// replace
note($"{"canary-7919".Length}");
// with
...
// honestly
note($"{"canary-7919".Length}");
