namespace Grader.Notebooks;

/// <summary>A line of the script that is made of a notebook.</summary>
/// <param name="Place">Where it stands there; of one between two cells, the end of the first.</param>
internal readonly record struct ScriptLine(string Text, ScriptPlace Place);
