// All numbers are printed that could be asked for.
// exercise: 08-notes
// fails: print

// replace
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
// with
for (int i = 0; i < 1000; i++) Console.WriteLine(i);
// honestly
for (int i = 0; i < 2; i++) Console.WriteLine(i == 0 ? page.Count : words(errand));
