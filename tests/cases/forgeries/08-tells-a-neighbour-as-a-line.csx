// The line that throws says what the neighbour's answer is.
// exercise: 08-notes
// fails: note
// also: second 0
// secret: canary

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
    if (how.Contains("canary"))
        throw new InvalidOperationException();
    if (how.Contains("parrot"))
        throw new InvalidOperationException();
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
