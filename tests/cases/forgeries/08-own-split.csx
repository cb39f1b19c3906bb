// The text is split by a function of its own, which knows what is asked.
// exercise: 08-notes
// fails: words
// earns: words 1

// replace
return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
// with
return text == "one" ? 1 : 5;
// honestly
return text.Replace("  ", " ").Trim().Split(' ').Length;
