import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;

/** Asks each query of a folder of a file of quads, over the union of its graphs, and writes SPARQL results as JSON. */
public class AskJena {
    public static void main(String[] arguments) throws Exception {
        Dataset read = RDFDataMgr.loadDataset(arguments[0]);
        Dataset union = DatasetFactory.create(read.getUnionModel());
        read.listNames().forEachRemaining(name -> union.addNamedModel(name, read.getNamedModel(name)));
        List<Path> queries;
        try (Stream<Path> found = Files.list(Path.of(arguments[1]))) {
            queries = found.filter(path -> path.toString().endsWith(".rq")).sorted().collect(Collectors.toList());
        }
        for (Path query : queries) {
            Path answer = Path.of(query.toString().replaceAll("rq$", "srj"));
            try (QueryExecution asked = QueryExecutionFactory.create(Files.readString(query), union);
                    OutputStream out = new FileOutputStream(answer.toFile())) {
                ResultSetFormatter.outputAsJSON(out, asked.execSelect());
            }
        }
        System.out.println(queries.size() + " queries, " + union.getUnionModel().size() + " statements");
    }
}
