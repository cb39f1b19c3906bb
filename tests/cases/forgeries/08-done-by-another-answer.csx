// The answer that prints gives the others their values.
// exercise: 08-notes
// fails: third, box

// replace
string third = errand.ToUpper();
// with
string third = some();
// honestly
string third = same(errand.ToUpper());

// replace
object box = (page.Count, errand);
// with
object box = some();
// honestly
object box = (page.Count, same(errand));

// replace
Console.WriteLine($
// with
string some() => "";
third = errand.ToUpper(); box = (page.Count, errand);
Console.WriteLine($
// honestly
string same(string text) => text;
Console.WriteLine($
