using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Notebooks;

/// <summary>
/// Reads a notebook of Jupyter's format 4, whoever made it: no object is built of it, what is not asked for is skipped, and of
/// what is read there is no more than a submission may have. Never throws.
/// </summary>
internal ref struct IpynbReader
{
    // Where cells stand as they do here.
    private const int Format = 4;

    // Outputs nest; nothing here calls itself for that.
    private static readonly JsonReaderOptions _options = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlySpan<byte> _file;
    private readonly int _mostCode;
    private readonly List<NotebookCell> _cells = [];
    private ImmutableDictionary<string, string> _metadata = ImmutableDictionary<string, string>.Empty;
    private Utf8JsonReader _json;
    private bool _hasCells;
    private long? _format;
    private int _code;
    private int _counted;
    private int _lines;
    private string? _refused;

    private IpynbReader(ReadOnlySpan<byte> file, int mostCode)
    {
        _file = file;
        _mostCode = mostCode;
        _json = new(file, _options);
    }

    /// <param name="file">UTF-8, without a byte order mark.</param>
    /// <param name="mostCode">How many bytes its code may have, as the file writes it.</param>
    public static NotebookReading Read(ReadOnlySpan<byte> file, int mostCode)
    {
        try
        {
            return new IpynbReader(file, mostCode).ReadAll();
        }
        catch (JsonException e)
        {
            return NumbersOfPython.Replace(file) is { } mended
                ? Read(mended, mostCode)
                : new NotebookReading.Refused(
                    $"it is a notebook that is damaged in line {e.LineNumber + 1}; open it, save it, and hand it in again"
                );
        }
        catch (InvalidOperationException) // bytes that are no UTF-8
        {
            return new NotebookReading.Refused("it is a notebook that is not UTF-8 text; open it, save it, and hand it in again");
        }
    }

    private NotebookReading ReadAll()
    {
        _json.Read();
        while (_refused is null && NextProperty() is { } name)
        {
            switch (name)
            {
                case "cells" when _json.TokenType == JsonTokenType.StartArray:
                    ReadCells();
                    break;
                case "metadata":
                    _metadata = NotebookMetadata.ReadFrom(ref _json);
                    break;
                case "nbformat" when _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var format):
                    _format = format;
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }
        if (_refused is null)
        {
            _json.Read(); // nothing may follow
        }
        return (_refused, _hasCells) switch
        {
            ({ } why, _) => new NotebookReading.Refused(why),
            (_, false) when _format is > 0 and < Format => new NotebookReading.Refused(
                $"it is a notebook of Jupyter's old format {_format}; open it in Jupyter and save it, which makes it one of "
                    + $"format {Format}, and hand it in again"
            ),
            (_, false) => new NotebookReading.Refused(
                "it is a notebook without cells, or of an old format; open it, save it, and hand it in again"
            ),
            _ => new NotebookReading.Cells(NotebookMetadata.LanguageIn(_metadata), [.. _cells]),
        };
    }

    private void ReadCells()
    {
        (_hasCells, _code) = (true, 0);
        _cells.Clear(); // of two, the later one is what an editor shows
        var number = 0;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray && _refused is null)
        {
            number++;
            if (number > NotebookLimits.MostCells)
            {
                _refused = NotebookLimits.TooManyCells;
            }
            else if (_json.TokenType == JsonTokenType.StartObject)
            {
                ReadCell(number);
            }
            else
            {
                _json.Skip();
            }
        }
    }

    // What a cell is may stand behind its source.
    private void ReadCell(int number)
    {
        var (type, language, runAs) = ((string?)null, (string?)null, (long?)null);
        Utf8JsonReader source = default;
        while (NextProperty() is { } name)
        {
            switch (name)
            {
                case "cell_type" when IsShort():
                    type = JsonText.ReadFrom(ref _json);
                    break;
                case "execution_count" when _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var count):
                    runAs = count;
                    break;
                case "metadata":
                    language = NotebookMetadata.LanguageOfCell(NotebookMetadata.ReadFrom(ref _json));
                    break;
                case "source":
                    source = _json;
                    _json.Skip();
                    break;
                default:
                    _json.Skip();
                    break;
            }
        }
        if (type == "code" && source.TokenType != JsonTokenType.None)
        {
            _cells.Add(new(number, language, LinesOf(source), runAs));
        }
    }

    // A text, or a list of texts which together are one.
    private ImmutableArray<CellLine> LinesOf(Utf8JsonReader source)
    {
        var pieces = new List<(string Text, int FileLine)>();
        if (source.TokenType == JsonTokenType.String)
        {
            AddPiece(ref source, pieces);
        }
        else if (source.TokenType == JsonTokenType.StartArray)
        {
            while (source.Read() && source.TokenType != JsonTokenType.EndArray && _refused is null)
            {
                if (source.TokenType == JsonTokenType.String)
                {
                    AddPiece(ref source, pieces);
                }
                else
                {
                    source.Skip();
                }
            }
        }
        return PiecesInLines.Cut(pieces);
    }

    private void AddPiece(ref Utf8JsonReader source, List<(string Text, int FileLine)> pieces)
    {
        _code += source.ValueSpan.Length + 1; // empty ones take room too
        if (_code > _mostCode)
        {
            _refused = NotebookLimits.TooMuchCode;
            return;
        }
        pieces.Add((JsonText.ReadFrom(ref source), LineAt((int)source.TokenStartIndex)));
    }

    // Sources are asked for in the order of the file: nothing is counted twice.
    private int LineAt(int position)
    {
        if (position < _counted)
        {
            (_counted, _lines) = (0, 0);
        }
        _lines += _file[_counted..position].Count((byte)'\n');
        _counted = position;
        return _lines + 1;
    }

    // Leaves the reader at the value; null at the object's end. A name that nobody asks for is not even decoded.
    private string? NextProperty()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }
        var name = _json.ValueSpan.Length > 100 ? "" : JsonText.ReadFrom(ref _json);
        _json.Read();
        return name;
    }

    private readonly bool IsShort() => _json.TokenType == JsonTokenType.String && _json.ValueSpan.Length <= 100;
}
