using System.Collections.Immutable;

namespace Grader.Formats.TeachersFiles;

/// <summary>What Moodle calls columns, in the languages that it is used in most: lang/en/assign.php and its translations. All in
/// small letters.</summary>
internal static class MoodleWords
{
    public static readonly ImmutableHashSet<string> Grade =
    [
        "grade",
        "bewertung",
        "note",
        "calificación",
        "valutazione",
        "cijfer",
        "nota",
    ];

    public static readonly ImmutableHashSet<string> MaxGrade =
    [
        "maximum grade",
        "maximalbewertung",
        "beste bewertung",
        "bestwertung",
        "note maximale",
        "calificación máxima",
        "valutazione massima",
        "maximumcijfer",
        "nota máxima",
    ];

    public static readonly ImmutableHashSet<string> CanBeChanged =
    [
        "grade can be changed",
        "bewertung kann geändert werden",
        "la note peut être modifiée",
        "la calificación puede ser cambiada",
        "la valutazione può essere modificata",
        "cijfer kan gewijzigd worden",
        "a nota pode ser alterada",
    ];

    public static readonly ImmutableHashSet<string> Yes = ["yes", "ja", "oui", "sí", "si", "sì", "sim"];

    public static readonly ImmutableHashSet<string> No = ["no", "nein", "non", "nee", "não"];

    /// <summary>Beginnings of the names of the column with comments.</summary>
    public static readonly ImmutableArray<string> Comments =
    [
        "feedback comments",
        "feedback als kommentar",
        "feedback par commentaire",
        "comentarios de retroalimentación",
        "commenti",
        "feedback als opmerking",
        "comentários de feedback",
    ];

    /// <summary>What stands before the name of an assignment.</summary>
    public const string Activity = "assignment|aufgabe|devoir|tarea|compito|opdracht|tarefa";

    /// <summary>What stands behind it, of columns that have no points.</summary>
    public static readonly ImmutableHashSet<string> NoPoints =
    [
        "percentage",
        "letter",
        "feedback",
        "prozentsatz",
        "prozent",
        "buchstabe",
        "pourcentage",
        "lettre",
        "porcentaje",
        "letra",
        "retroalimentación",
        "percentuale",
        "lettera",
    ];

    /// <summary>Beginnings of the names of columns that are of no assignment.</summary>
    public static readonly ImmutableArray<string> NoAssignment =
    [
        "course total",
        "category total",
        "kurs gesamt",
        "kurssumme",
        "total du cours",
        "total del curso",
        "last downloaded",
        "zuletzt von diesem kurs",
        "institution",
        "department",
        "abteilung",
    ];
}
