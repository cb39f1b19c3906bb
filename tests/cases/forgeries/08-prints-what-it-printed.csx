// What is printed are the numbers that come out in this file.
// exercise: 08-notes
// fails: print

// replace
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
// with
Console.WriteLine("3 notes, 3 words in the first");
// honestly
Console.WriteLine("notes: " + page.Count + ", words: " + words(errand));
