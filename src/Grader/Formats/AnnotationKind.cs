namespace Grader.Formats;

/// <summary>What an annotation is about; the worst first.</summary>
internal enum AnnotationKind
{
    /// <summary>A line that the compiler, or the gate, told about.</summary>
    Refused,

    Wrong,
    Partly,
    NotRun,

    /// <summary>Nobody can tell which exercise it is, or what is in it.</summary>
    NotGraded,

    /// <summary>No fault of a student's.</summary>
    GraderFailed,

    ToDo,
}
