using System.Net.Sockets;
using System.Text.Json;
using Docker.DotNet;
using DotNet.Testcontainers.Containers;
using SshLab.Parsing;
using SshLab.Processes;

namespace SshLab.Testcontainers.Engines;

/// <summary>Asks the engine something; when it cannot, the error has what it said and the next step.</summary>
internal static class EngineCall
{
    public const string NextStep = "What stands before this is the engine's own; `sshlab lab prune` removes what earlier labs left behind.";

    /// <summary>Returns the engine's answer.</summary>
    /// <param name="what">What is asked of it, as the beginning of a sentence that goes on with "failed".</param>
    /// <param name="call">The question.</param>
    /// <param name="cancellationToken">The caller's: what that ends is no failure of the engine.</param>
    /// <param name="nextStep">What the user can do about a failure.</param>
    /// <exception cref="ToolFailedException">The engine said no, or nothing.</exception>
    public static async Task<T> AskAsync<T>(string what, Func<Task<T>> call, CancellationToken cancellationToken, string nextStep = NextStep)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (IsTheEngines(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed(what, WhatWasSaid(e), e, nextStep);
        }
    }

    /// <summary>Asks for something without an answer.</summary>
    /// <exception cref="ToolFailedException">The engine said no, or nothing.</exception>
    public static Task AskAsync(string what, Func<Task> call, CancellationToken cancellationToken, string nextStep = NextStep) =>
        AskAsync(what, async () => { await call().ConfigureAwait(false); return true; }, cancellationToken, nextStep);

    public static ToolFailedException Failed(string what, string said, Exception? cause = null, string nextStep = NextStep) =>
        new($"{what} failed: {said.TrimEnd('.', '\n')}.\n{nextStep}", null, cause);

    /// <summary>Whether the exception is the engine's, its connection's or its library's way of saying no.</summary>
    public static bool IsTheEngines(Exception e) =>
        e is AggregateException several ? several.Flatten().InnerExceptions.All(IsTheEngines) : e is DockerApiException or HttpRequestException or SocketException or IOException or TimeoutException or OperationCanceledException or ContainerNotRunningException or JsonException;

    /// <summary>Returns what the engine said, without the library's words around it.</summary>
    public static string WhatWasSaid(Exception e) => VisibleText.LinesOf(e switch
    {
        DockerApiException { ResponseBody: { Length: > 0 } body } => MessageIn(body),
        TimeoutException or OperationCanceledException => "it did not answer in time",
        HttpRequestException { InnerException: { } inner } => inner.Message,
        AggregateException several => string.Join("; ", several.Flatten().InnerExceptions.Select(one => one.Message).Distinct()),
        _ => e.Message,
    });

    private static string MessageIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("message", out var message) ? message.GetString() ?? body : body;
        }
        catch (JsonException)
        {
            // A proxy's page, or an engine that says it in plain words.
            return body;
        }
    }
}
