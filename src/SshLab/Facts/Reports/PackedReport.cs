using System.IO.Compression;

namespace SshLab.Facts.Reports;

/// <summary>Unpacks what stands between the two lines of a report, within bounds. Pure.</summary>
internal static class PackedReport
{
    private const int MostBytes = 48 * 1024 * 1024;

    /// <summary>Reads base64 wherever its characters stand: blanks, line ends of any kind, and signs of a quotation are passed over.</summary>
    /// <exception cref="BadInputException">It is damaged or too large.</exception>
    public static ReadOnlyMemory<byte> Unpack(string text)
    {
        var letters = string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '='));
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(letters)), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
            {
                if (unpacked.Length + read > MostBytes)
                    throw new BadInputException("The report unpacks to more than any server has to say. Have it made anew.");
                unpacked.Write(buffer, 0, read);
            }
            return unpacked.ToArray();
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            throw new BadInputException("The report is damaged: something changed its letters on the way, or a part is missing. Have it sent as a file, or copied again.", e);
        }
    }
}
