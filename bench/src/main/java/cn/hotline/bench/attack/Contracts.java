package cn.hotline.bench.attack;

import cn.hotline.local.stack.ServiceModule;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every operation of the published contracts 接口契约 in {@code openapi/}. */
public final class Contracts {
    private Contracts() {}

    public static Path file(Path root, ServiceModule service) {
        return root.resolve("openapi").resolve(service.id() + ".yaml");
    }

    /** All doors, in the order of the contracts. */
    public static List<Door> read(Path root) {
        ParseOptions inOnePiece = new ParseOptions();
        inOnePiece.setResolve(true);
        inOnePiece.setResolveFully(true);
        List<Door> doors = new ArrayList<>();
        for (ServiceModule service : ServiceModule.values()) {
            OpenAPI contract = new OpenAPIV3Parser().read(file(root, service).toString(), null, inOnePiece);
            contract.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> doors.add(new Door(service, method.name(), path, operation))));
        }
        return doors;
    }
}
