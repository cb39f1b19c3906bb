namespace Grader.Notebooks;

/// <summary>What an exercise may be written as. It says the same in each.</summary>
public enum ScriptForm
{
    /// <summary>A script.</summary>
    Csx,

    /// <summary>A file-based program, as .NET 10 runs it.</summary>
    Cs,

    /// <summary>A notebook of Jupyter's format, with C# in it as Polyglot Notebooks has it.</summary>
    Ipynb,

    /// <summary>A notebook of Polyglot Notebooks' own format.</summary>
    Dib,
}
