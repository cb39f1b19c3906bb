// exercise 08-notes
// Notes
// What the course's own exercises do not ask for: texts, lists of texts, things of any type, and what is printed.
using System;
using System.Collections.Generic;

string errand = "bring a pen";

// 1. How a note is put down.
List<string> page = [];
#region hole note
void note(string text) => page.Add($"- {text}");
#endregion

// 2. Three notes. The second is nobody else's business.
note(errand);
#region hole second
note($"{"canary-7919".Length}");
#endregion
string third = errand.ToUpper(); // hole
note(third);

// 3. How many words there are, and the longest text.
int words(string text)
{
    #region hole words
    return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    #endregion
}

string longest(List<string> texts)
{
    #region hole longest
    string found = "";
    foreach (var text in texts) found = text.Length > found.Length ? text : found;
    return found;
    #endregion
}

// 4. Something of any type.
object box = (page.Count, errand); // hole

int count = page.Count;

// 5. What is shown.
#region hole print
Console.WriteLine($"{page.Count} notes, {words(errand)} words in the first");
#endregion

#region checks
Again("errand", "\"bring RandomWhole(3, 9) sheets of paper\"");

List<string> Texts(int count)
{
    List<string> texts = [];
    for (int i = 0; i < count; i++) texts.Add(new string('a', (int)RandomBetween(1, 30)) + " " + i);
    return texts;
}

Check("note", "the first note of the page", () => page[0], points: 2);
Check("note", "the page", () => page, points: 1);
Check("second", "how many notes there are", () => page.Count, points: 1);
Check("third", "the third note", () => third, points: 1);
Check("words", "words of a text", () => words(string.Join(" ", Texts(5))), points: 1);
Check("words", "words of a text of one", () => words("one"), points: 1);
Check("longest", "the longest of five texts", () => longest(Texts(5)), points: 2);
Check("box", "what is in the box", () => box, points: 1);
CheckPrints("print", "what is printed", () => new object[] { page.Count, words(errand) }, points: 2);
#endregion
