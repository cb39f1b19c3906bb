// What the compiler says of a call that does not fit names the neighbour's parameter.
// exercise: 08-notes
// fails: third
// also: note 0
// secret: 'text'

// replace
void note(string text) => page.Add($"- {text}");
// with
void note(string x) => page.Add("");

// replace
string third = errand.ToUpper();
// with
string third = note();
