using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Grader.Protocol;

/// <summary>The runner's side of its line, in the very format of <see cref="Wire"/>, written out by hand.</summary>
/// <remarks>
/// A runner lives for one run. What the serializer has to compile before its first message took a quarter of the processor time
/// of a short run; this takes next to none. Each direction is for one side only: the host reads and writes with <see
/// cref="Wire"/>.
/// </remarks>
public static class LeanWire
{
    private static readonly JsonSerializerOptions _options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(),
        MaxDepth = 32,
    };

    public static JsonTypeInfo<RunRequest> Request { get; } =
        JsonMetadataServices.CreateValueInfo<RunRequest>(_options, new RequestReader());

    public static JsonTypeInfo<RunnerMessage> Message { get; } =
        WithoutCaseLookup(JsonMetadataServices.CreateValueInfo<RunnerMessage>(_options, new MessageWriter()));

    /// <summary>Keeps the serializer from looking up the cases of a closed choice, which the converter knows.</summary>
    private static JsonTypeInfo<T> WithoutCaseLookup<T>(JsonTypeInfo<T> type)
    {
        type.PolymorphismOptions = null;
        return type;
    }

    private sealed class RequestReader : JsonConverter<RunRequest>
    {
        public override RunRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var request = json.RootElement;
            var limits = request.GetProperty("Limits");
            return new RunRequest(
                request.GetProperty("Script").GetBytesFromBase64(),
                request.GetProperty("Symbols").GetBytesFromBase64(),
                request.GetProperty("Probes").GetBytesFromBase64(),
                ReadNumbers(request.GetProperty("Ask")),
                request.GetProperty("Seed").GetInt32(),
                new RunLimits(limits.GetProperty("CpuSeconds").GetInt32(), limits.GetProperty("DataBytes").GetInt64()),
                request.GetProperty("Interruptible").GetBoolean()
            )
            {
                Rehearse = ReadNumbers(request.GetProperty("Rehearse")),
                Twice = request.GetProperty("Twice").GetBoolean(),
                Stretch = request.GetProperty("Stretch").GetInt32(),
                MoreSeeds = ReadNumbers(request.GetProperty("MoreSeeds")),
                Stride = request.GetProperty("Stride").GetInt32(),
                Parts = [.. request.GetProperty("Parts").EnumerateArray().Select(ReadPart)],
                Stays = request.GetProperty("Stays").GetBoolean(),
                LeavesBlanks = request.GetProperty("LeavesBlanks").GetBoolean(),
            };
        }

        private static RunPart ReadPart(JsonElement part) =>
            new(
                part.GetProperty("Input").TryGetProperty("Text", out var text)
                    ? new Input.Typed(text.GetString()!)
                    : new Input.Enter(),
                ReadNumbers(part.GetProperty("Ask")),
                ReadNumbers(part.GetProperty("Rehearse"))
            );

        private static ImmutableArray<int> ReadNumbers(JsonElement numbers) =>
            [.. numbers.EnumerateArray().Select(number => number.GetInt32())];

        public override void Write(Utf8JsonWriter writer, RunRequest value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    private sealed class MessageWriter : JsonConverter<RunnerMessage>
    {
        public override RunnerMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RunnerMessage value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            switch (value)
            {
                case RunnerMessage.Ready:
                    WriteKind(writer, "ready");
                    break;
                case RunnerMessage.Ran:
                    WriteKind(writer, "ran");
                    break;
                case RunnerMessage.Stopped(var type, var message, var line):
                    WriteKind(writer, "stopped");
                    WriteException(writer, type, message, line);
                    break;
                case RunnerMessage.Interrupted:
                    WriteKind(writer, "interrupted");
                    break;
                case RunnerMessage.Observed(var probe, var observation):
                    WriteKind(writer, "observed");
                    writer.WriteNumber("Probe", probe);
                    writer.WritePropertyName("Observation");
                    WriteObservation(writer, observation);
                    break;
                case RunnerMessage.Exiting(var line):
                    WriteKind(writer, "exiting");
                    WriteLineNumber(writer, line);
                    break;
                case RunnerMessage.Done:
                    WriteKind(writer, "done");
                    break;
            }
            writer.WriteEndObject();
        }

        private static void WriteObservation(Utf8JsonWriter writer, Observation observation)
        {
            writer.WriteStartObject();
            switch (observation)
            {
                case Observation.Tensor tensor:
                    WriteKind(writer, "tensor");
                    WriteTensor(writer, tensor);
                    break;
                case Observation.Number(var type, var value):
                    WriteKind(writer, "number");
                    writer.WriteString("Type", type);
                    WriteNumber(writer, value);
                    break;
                case Observation.Truth(var value):
                    WriteKind(writer, "truth");
                    writer.WriteBoolean("Value", value);
                    break;
                case Observation.Text(var value):
                    WriteKind(writer, "text");
                    writer.WriteString("Value", value);
                    break;
                case Observation.List list:
                    WriteKind(writer, "list");
                    WriteAll(writer, "Items", list.Items);
                    WriteCalls(writer, list.Asked);
                    break;
                case Observation.Nothing:
                    WriteKind(writer, "nothing");
                    break;
                case Observation.Threw(var type, var message, var line):
                    WriteKind(writer, "threw");
                    WriteException(writer, type, message, line);
                    break;
                case Observation.Unobservable(var why):
                    WriteKind(writer, "unobservable");
                    writer.WriteString("Why", why);
                    break;
            }
            writer.WriteEndObject();
        }

        private static void WriteTensor(Utf8JsonWriter writer, Observation.Tensor tensor)
        {
            writer.WriteString("Dtype", tensor.Dtype.ToString());
            writer.WriteStartArray("Shape");
            foreach (var extent in tensor.Shape)
            {
                writer.WriteNumberValue(extent);
            }
            writer.WriteEndArray();
            writer.WriteBoolean("Tracked", tensor.Tracked);
            writer.WriteBase64String("Data", tensor.Data.Span);
        }

        private static void WriteAll(Utf8JsonWriter writer, string name, ImmutableArray<Observation> observations)
        {
            writer.WriteStartArray(name);
            foreach (var observation in observations)
            {
                WriteObservation(writer, observation);
            }
            writer.WriteEndArray();
        }

        private static void WriteCalls(Utf8JsonWriter writer, ImmutableArray<AskedCall>? calls)
        {
            if (calls is not { } all)
            {
                return;
            }
            writer.WriteStartArray("Asked");
            foreach (var call in all)
            {
                writer.WriteStartObject();
                writer.WriteString("Text", call.Text);
                WriteAll(writer, "With", call.With);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }

        private static void WriteNumber(Utf8JsonWriter writer, double value)
        {
            writer.WritePropertyName("Value");
            switch (value)
            {
                case double.NaN:
                    writer.WriteStringValue("NaN");
                    break;
                case double.PositiveInfinity:
                    writer.WriteStringValue("Infinity");
                    break;
                case double.NegativeInfinity:
                    writer.WriteStringValue("-Infinity");
                    break;
                default:
                    writer.WriteNumberValue(value);
                    break;
            }
        }

        private static void WriteException(Utf8JsonWriter writer, string type, string message, int? line)
        {
            writer.WriteString("Type", type);
            writer.WriteString("Message", message);
            WriteLineNumber(writer, line);
        }

        private static void WriteLineNumber(Utf8JsonWriter writer, int? line)
        {
            if (line is { } number)
            {
                writer.WriteNumber("Line", number);
            }
            else
            {
                writer.WriteNull("Line");
            }
        }

        private static void WriteKind(Utf8JsonWriter writer, string kind) => writer.WriteString("$type", kind);
    }
}
